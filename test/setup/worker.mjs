/** Hands a test file the engines of the worker that it runs in. */
const { ENGINES_OF_WORKERS, JEST_WORKER_ID } = process.env
if (ENGINES_OF_WORKERS) Object.assign(process.env, JSON.parse(ENGINES_OF_WORKERS)[Number(JEST_WORKER_ID) - 1])

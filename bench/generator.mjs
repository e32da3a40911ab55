/** Sends load on request of the process that forked it, and ends with it. */
import autocannon from 'autocannon'

process.on('message', async (load) => process.send(await fire(load)))
process.on('disconnect', () => process.exit())

async function fire({ url, headers, bodies, parallel, seconds }) {
  const { requests, duration, latency, throughput, errors, timeouts, non2xx } = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    requests: bodies.map((body) => ({ body })),
    connections: parallel,
    duration: seconds,
  })
  return {
    requests: requests.total,
    seconds: duration,
    p50: latency.p50,
    p97: latency.p97_5,
    p99: latency.p99,
    bytes: throughput.total,
    failed: errors + timeouts + non2xx,
  }
}

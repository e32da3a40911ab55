export default async function stopForTests() {
  await globalThis.stopEngines?.()
}

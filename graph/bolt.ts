/** How a message leaves for Neo4j: by one call to the kernel, not by one for each 1,400 bytes of it. */
import type { Socket } from 'node:net'
import { channel } from 'neo4j-driver-bolt-connection'

interface BoltChannel {
  _conn: Socket | null
  write: (this: BoltChannel, buffer: unknown) => void
}

/**
 * The driver writes a message to its socket piece by piece, of 1,400 bytes each, and knows no setting for that. On a sale
 * day, when a message has a hundred of them, those calls were a fifth of the CPU of a worker. What is written in one turn
 * of the event loop is held back until its end, and leaves together.
 */
export function sendWholeMessages(): void {
  const { prototype } = (channel as unknown as { Channel: { prototype: BoltChannel } }).Channel
  const write = prototype.write
  prototype.write = function (buffer) {
    const socket = this._conn
    if (socket && socket.writableCorked === 0) {
      socket.cork()
      process.nextTick(() => socket.uncork())
    }
    write.call(this, buffer)
  }
}

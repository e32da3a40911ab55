/**
 * `POST /ceb2grab/grab/realTimeDataUpload`: where a platform sends the original payment data that customs asked it for, in the
 * form and under the path of the interface of 2018. There is no token: the session and the signature say who answers.
 */
import { hash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { takeAnswer } from '../access/inquiry.ts'
import type { House } from '../context.ts'
import { Refusal } from '../errors.ts'

/** Two raw texts of 8,000 characters, escaped for a form, and some orders with their links. */
const MOST_BYTES = 1024 * 1024

export function registerInquiries(app: FastifyInstance, { house }: { house: House }): void {
  void app.register(async (door) => {
    door.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: MOST_BYTES },
      (_request, body, done) => done(null, body),
    )
    door.post('/ceb2grab/grab/realTimeDataUpload', async (request, reply) => {
      if (typeof request.body !== 'string') throw new Refusal('BAD_USER_INPUT', 'content-type')
      const [text, ...others] = new URLSearchParams(request.body).getAll('payExInfoStr')
      if (text === undefined || others.length > 0) throw new Refusal('BAD_USER_INPUT', 'payExInfoStr')
      const { platform, ...taken } = await takeAnswer(house, text)
      const at = house.clock.now()
      const answer = JSON.stringify({ ...taken, serviceTime: Date.parse(at) })
      // Whoever has not shown who he is hears nothing of anybody, and could fill the log.
      if (platform !== null)
        await house.audit.record({
          at,
          caller: platform,
          audience: 'platform',
          operation: 'realTimeDataUpload',
          subjects: [],
          digest: hash('sha256', answer),
        })
      return reply.type('application/json; charset=utf-8').send(answer)
    })
  })
}

/** The figures of one run: what each round of each arm has shown, and what must hold of it. */
import type { Cpu } from './harness.ts'

interface Figure {
  unit: string
  values: number[]
}

/** CPU seconds of an arm by process, one entry a round, and what they were spent on. */
interface Spending {
  rounds: Cpu[]
  work: { unit: string; amounts: number[] } | null
}

interface Summary {
  median: number
  min: number
  max: number
  unit: string
}

interface Must {
  what: string
  value: number
  bound: number
  ok: boolean
}

export interface Result {
  bench: string
  arms: Record<string, Summary>
  must: Must[]
  ok: boolean
}

export class Ledger {
  readonly #figures = new Map<string, Figure>()
  readonly #spendings = new Map<string, Spending>()
  readonly #musts: Must[] = []
  readonly #goals: string[] = []
  readonly #loads: number[] = []

  /** One round's figure of an arm. */
  note(arm: string, unit: string, value: number): void {
    const figure = this.#figures.get(arm) ?? { unit, values: [] }
    figure.values.push(value)
    this.#figures.set(arm, figure)
  }

  /** What the rounds of an arm have shown so far. */
  values(arm: string): readonly number[] {
    return this.#figures.get(arm)?.values ?? []
  }

  /** One round's CPU of an arm; with the amount of work, it is also told by the piece. */
  spend(arm: string, cpu: Cpu, work?: { unit: string; amount: number }): void {
    const spending = this.#spendings.get(arm) ?? { rounds: [], work: work ? { unit: work.unit, amounts: [] } : null }
    spending.rounds.push(cpu)
    if (work) spending.work?.amounts.push(work.amount)
    this.#spendings.set(arm, spending)
  }

  /** A new arm: what one arm's figure is of the other's, round by round, for neighbours met the same machine. */
  noteShare(share: string, arm: string, whole: string): void {
    const [part, all] = [this.#figures.get(arm)!.values, this.#figures.get(whole)!.values]
    part.forEach((value, round) => this.note(share, 'share', value / all[round]!))
  }

  noteLoad(average: number): void {
    this.#loads.push(average)
  }

  /** The arm's median is held against the bound. */
  mustReach(arm: string, least: number, goal?: number): void {
    const value = this.#summary(arm).median
    this.#musts.push({ what: `${arm}, at least`, value, bound: least, ok: value >= least })
    if (goal !== undefined) this.#goals.push(`${arm}: the goal is ${shown(goal)}`)
  }

  /** The arm's median is held against the bound. */
  mustStayWithin(arm: string, most: number): void {
    const value = this.#summary(arm).median
    this.#musts.push({ what: `${arm}, at most`, value, bound: most, ok: value <= most })
  }

  result(bench: string): Result {
    const arms = Object.fromEntries([...this.#figures.keys()].map((arm) => [arm, this.#summary(arm)]))
    return { bench, arms, must: this.#musts, ok: this.#musts.every(({ ok }) => ok) }
  }

  #summary(arm: string): Summary {
    const figure = this.#figures.get(arm)
    if (!figure) throw new Error(`Nothing was noted of the arm "${arm}".`)
    const { unit, values } = figure
    return { median: median(values), min: Math.min(...values), max: Math.max(...values), unit }
  }

  /** Tables as Markdown, which a terminal shows as well. */
  text(): string {
    const load = this.#loads.length ? [`Load average over 1 minute: ${range(this.#loads)}.`] : []
    const goals = this.#goals.map((goal) => `${goal}.`)
    return [this.#figureTable(), this.#cpuTable(), this.#mustTable(), [...goals, ...load].join('\n')]
      .filter(Boolean)
      .join('\n\n')
  }

  #figureTable(): string {
    const rows = [...this.#figures].map(([arm, { unit, values }]) => [
      arm,
      shown(median(values)),
      range(values),
      unit,
      String(values.length),
    ])
    return table(['arm', 'median', 'range', 'unit', 'rounds'], rows)
  }

  #cpuTable(): string {
    const rows = [...this.#spendings].flatMap(([arm, { rounds, work }]) =>
      namesOf(rounds).map((name) => {
        const seconds = rounds.map((cpu) => cpu[name] ?? 0)
        const each = work ? seconds.map((value, i) => (value * 1000) / work.amounts[i]!) : []
        return [arm, name, shown(median(seconds)), work ? `${shown(median(each))} ms/${work.unit}` : '']
      }),
    )
    return rows.length ? table(['arm', 'process', 'CPU s a round', 'each'], rows) : ''
  }

  #mustTable(): string {
    const rows = this.#musts.map(({ what, value, bound, ok }) => [
      what,
      shown(bound),
      shown(value),
      ok ? 'held' : 'NOT HELD',
    ])
    return rows.length ? table(['must', 'bound', 'median', ''], rows) : ''
  }
}

const namesOf = (rounds: Cpu[]): string[] => [...new Set(rounds.flatMap((cpu) => Object.keys(cpu)))]

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const range = (values: number[]): string => `${shown(Math.min(...values))} – ${shown(Math.max(...values))}`

/** Three digits are what such a machine can tell. */
function shown(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((row) => row[i]!.length)))
  const line = (cells: string[]): string => `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

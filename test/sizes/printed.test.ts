import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'

const contextSizes = { 'a.bin': 3e6, 'b.bin': 4e6, 'dump.sql.gz': 10e6 }
const copied = 'COPY a.bin b.bin dump.sql.gz /in/'
const sizeOf = (...lines: readonly string[]) =>
  analyze(['FROM scratch', copied, ...lines].join('\n'), { contextSizes }).size
const lastOf = (line: string) => sizeOf(line).stages[0]?.layers.at(-1)
const bytesOf = (line: string) => lastOf(line)?.bytes
const known = (bytes: number) => ({ low: bytes, likely: bytes, high: bytes })
const mebi = 1024 ** 2

describe('a file as large as the command says', () => {
  it.each([
    ['head -c 100M /dev/zero > /f', 100 * mebi],
    ['head -c100M /dev/zero > /f', 100 * mebi],
    ['head --bytes=3MB /dev/urandom >> /f', 3e6],
    ['head -c 5K < /dev/urandom > /f', 5 * 1024],
    ['yes | head -c 7M > /f', 7 * mebi],
    ['tr -dc a-z < /dev/urandom | head -c 32 > /secret', 32],
    ['base64 /dev/urandom | head -c 10000000 | tee /f', 1e7],
    ['dd if=/dev/zero of=/x bs=1M count=100', 100 * mebi],
    ['dd if=/dev/zero bs=1M count=100 > /x', 100 * mebi],
    ['dd if=/dev/urandom of=/x count=2k', 2048 * 512],
    ['dd if=/dev/zero bs=1M count=2 | cat > /x', 2 * mebi],
    ['fallocate -l 1G /x', 1024 * mebi],
    ['truncate -s 3M /x /y', 6 * mebi],
    ['truncate --size=1T /x', mebi * mebi],
    ['cat /in/a.bin /in/b.bin > /all', 7e6],
    ['cat /in/*.bin > /all', 7e6],
    ['cat < /in/a.bin > /all', 3e6],
    ['cat /in/a.bin > /all && cat /in/b.bin >> /all', 7e6],
    ['cat /in/a.bin > /all && cat /in/b.bin > /all', 4e6],
    ['cat /in/a.bin > /all && rm /all', 0],
  ])('%s', (command, bytes) => {
    const layer = lastOf(`RUN ${command}`)
    expect(layer?.bytes).toEqual(known(bytes))
    expect(layer?.unknowns).toBe(0)
  })

  it('is at most that of a file that may be smaller', () => {
    expect(bytesOf('RUN head -c 1M /etc/passwd > /f')).toEqual({ low: 0, likely: mebi, high: mebi })
  })

  it('shrinks to nothing when zeros are pulled, and not when noise is', () => {
    const pull = (source: string) => lastOf(`RUN head -c 100M ${source} > /f`)?.pull.likely ?? 0
    expect(pull('/dev/zero')).toBeLessThan(mebi)
    expect(pull('/dev/urandom')).toBeGreaterThan(10 * mebi)
  })
})

it('writes what it appends to anew', () => {
  const size = sizeOf('RUN echo x >> /in/a.bin')
  expect(size.stages[0]?.layers.at(-1)?.bytes).toEqual(known(3e6))
  expect(size.dead).toEqual(known(3e6))
})

describe('what a program prints into a file', () => {
  it.each([
    'python make.py > /data.json',
    'python3.12 -m app.generate > /data.json',
    'node build.js > "$OUT"',
    'php /app/gen.php >| /data',
    'java -jar gen.jar > /data',
    'tar cf - /usr/share > /x.tar',
    'tar c /usr/share | gzip > /x.tgz',
    'python make.py | tee /data.json',
    'python make.py | sed s/a/b/ > /data.json',
    'zcat /usr/share/x.gz > /x',
    'git archive HEAD > /src.tar',
  ])('%s is unknown', (command) => {
    expect(lastOf(`RUN ${command}`)?.unknowns).toBe(1)
  })

  it.each([
    'echo x > /f',
    'printf x >> /f',
    'date > /f',
    'dpkg --print-architecture > /f',
    'envsubst < /etc/a > /etc/b',
    'sed s/a/b/ /etc/a > /etc/b',
    'gpg --dearmor < /k > /k.gpg',
    'python make.py > /dev/null 2>&1',
    'python make.py 2> /errors',
    'python make.py > /var/log/build.log',
    'python -c "print(1)" > /f',
    'python -m json.tool a > /b',
    'python --version > /f',
    'python - > /f <<EOF\nprint(1)\nEOF',
    'node -p process.version > /f',
    'php -r "echo 1;" > /f',
    'perl -pe s/a/b/ /etc/a > /b',
    'pip freeze > /constraints.txt',
    'git rev-parse HEAD > /version',
    'openssl rand -hex 32 > /secret',
    'echo x | tee /etc/f',
    'tar xf /in.tar > /dev/null',
    'grep -v x /etc/a > /b',
    'echo H4sI | base64 -d | sort > /b',
  ])('%s is next to nothing', (command) => {
    const layer = lastOf(`RUN ${command}`)
    expect(layer?.unknowns).toBe(0)
    expect(layer?.bytes.high).toBeLessThan(100)
  })

  it('is about as large as what a filter reads', () => {
    expect(bytesOf('RUN sed s/a/b/ /in/a.bin > /b')?.likely).toBe(3e6)
    expect(bytesOf('RUN gzip -c /in/a.bin > /b.gz')?.likely).toBeCloseTo(1.2e6)
    expect(bytesOf('RUN zcat /in/dump.sql.gz > /b')?.likely).toBeCloseTo(32e6)
    expect(bytesOf('RUN xz -dc < /in/dump.sql.gz > /b')?.likely).toBeCloseTo(32e6)
  })

  it('counts a download that a pipe unpacks once', () => {
    const layer = lastOf('RUN curl -L https://example.org/x.gz | gunzip > /x')
    expect(layer?.unknowns).toBe(1)
  })
})

import type { BuildFiles, ToServiceWorker } from './messages.ts'

// The build writes the files in; it also removes the types. This file must not import code.
declare const buildFiles: BuildFiles
declare const self: ServiceWorkerGlobalScope

const { scope } = self.registration
// Other sites may live on this origin: theirs is a different scope.
const ours = `drydock ${scope} `
const current = ours + buildFiles.version

const addressOf = (file: string): string => new URL(file, scope).href
const page = addressOf('./')
const isHashed = (address: string): boolean => address.startsWith(addressOf('assets/'))
const later = [...buildFiles.tables, ...buildFiles.rare, ...buildFiles.editor]
const files = new Set([...buildFiles.start, ...later].map(addressOf))

/** Milliseconds that the network has to answer with the page, before the kept one is shown. */
const patience = 4_000

self.addEventListener('install', (event) => event.waitUntil(keep(buildFiles.start).then(inherit)))

self.addEventListener('activate', (event) => event.waitUntil(forgetOlder().then(() => self.clients.claim())))

self.addEventListener('message', (event) => {
  const message: ToServiceWorker = event.data
  switch (message.kind) {
    case 'take-over':
      event.waitUntil(self.skipWaiting())
      break
    case 'do-you-hold':
      event.ports[0]?.postMessage(message.addresses.every((address) => files.has(address)))
      break
    case 'keep-the-rest':
      // A full disk or a lost network costs the parts that are missing, and nothing else.
      event.waitUntil(
        keep([...buildFiles.tables, ...(message.withEditor ? buildFiles.editor : [])]).catch(() => {}),
      )
  }
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const address = request.url.replace(/[?#].*$/, '')
  if (address === page || address === addressOf('index.html')) event.respondWith(fresh(page, request))
  else if (files.has(address))
    event.respondWith(isHashed(address) ? kept(address, request) : fresh(address, request))
})

/** Adds what is missing; a file whose name holds a hash is taken from the build before, if that has it. */
async function keep(wanted: readonly string[]): Promise<void> {
  const cache = await caches.open(current)
  for (const address of wanted.map(addressOf)) {
    if (await cache.match(address, { ignoreVary: true })) continue
    const older = isHashed(address) ? await keptByAny(address) : undefined
    const response = older ?? (await fetch(address, { cache: isHashed(address) ? 'default' : 'no-cache' }))
    if (!response.ok || response.redirected) throw new Error(`${address}: ${response.status}`)
    await cache.put(address, response)
  }
}

/** What the build before had kept, and this one still uses, is kept on. */
async function inherit(): Promise<void> {
  const cache = await caches.open(current)
  for (const address of later.map(addressOf)) {
    const older = await keptByAny(address)
    if (older) await cache.put(address, older)
  }
}

const keptByAny = (address: string): Promise<Response | undefined> =>
  caches.match(address, { ignoreVary: true })

async function forgetOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(ours) && name !== current).map((name) => caches.delete(name)),
  )
}

/**
 * From the network while that answers. What comes is not kept: the page goes with the files of its own build, and
 * those are kept together or not at all.
 */
async function fresh(address: string, request: Request): Promise<Response> {
  const fromNetwork = fetch(request)
  const older = await fromCache(address)
  if (!older) return fromNetwork
  const tooLate = new Promise<Response>((resolve) => setTimeout(resolve, patience, older))
  const answered = fromNetwork.then((response) => (response.status < 500 ? response : older))
  return Promise.race([answered, tooLate]).catch(() => older)
}

async function kept(address: string, request: Request): Promise<Response> {
  const found = await fromCache(address)
  if (found) return found
  const response = await fetch(request)
  if (response.ok) {
    const copy = response.clone()
    const cache = await caches.open(current)
    await cache.put(address, copy).catch(() => {})
  }
  return response
}

const fromCache = async (address: string): Promise<Response | undefined> =>
  (await caches.open(current)).match(address, { ignoreVary: true })

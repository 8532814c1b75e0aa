import type { ToServiceWorker } from '../offline/messages.ts'
import { addressOf } from './address-of.ts'
import type { Notice, State } from './state.ts'
import type { Draft } from './storage/drafts.ts'
import { say } from './words/say.ts'

export const newerNotice = (): Notice => ({
  id: 'newer',
  tone: 'info',
  text: say('A newer version of Drydock is here. Your text stays as it is.'),
  action: { label: say('Reload'), does: 'reload' },
})

/** Puts the work into the address, so that a reload brings it back, unless the newest draft holds it anyway. */
export function keepInAddress(state: State, [newest]: readonly Draft[]) {
  const isStored =
    newest !== undefined &&
    newest.id === state.draft &&
    newest.source === state.source &&
    JSON.stringify(newest.options) === JSON.stringify(state.options)
  if (!isStored) history.replaceState(null, '', addressOf(state, location.search))
}

/** Makes the page work without a network, and calls `onNewer` when a newer build than this page's is at hand. */
export async function startOffline(onNewer: (takeOver: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator
  const registration = await serviceWorker.register(new URL('service-worker.js', document.baseURI))

  const offer = async (worker: ServiceWorker) => {
    // After a reload the page may be of the newer build already: then there is nothing to tell.
    if (await holdsThisPage(worker)) tell(worker, { kind: 'take-over' })
    else onNewer(() => takeOver(registration))
  }
  const follow = (worker: ServiceWorker | null) => {
    const look = () => {
      if (worker?.state === 'installed' && serviceWorker.controller) offer(worker)
    }
    worker?.addEventListener('statechange', look)
    look()
  }
  follow(registration.installing)
  follow(registration.waiting)
  registration.addEventListener('updatefound', () => follow(registration.installing))
  serviceWorker.addEventListener('controllerchange', async () => {
    const { controller } = serviceWorker
    if (!controller) return
    keepTheRest(controller)
    // Another tab may have let a newer build take over.
    if (!(await holdsThisPage(controller))) onNewer(() => location.reload())
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {})
  })

  // A worker that is about to be replaced must stay idle: Chromium lets the next one wait for it.
  const { controller } = serviceWorker
  if (controller && !registration.installing && !registration.waiting) keepTheRest(controller)
}

const keepTheRest = (worker: ServiceWorker) =>
  tell(worker, {
    kind: 'keep-the-rest',
    withEditor: !matchMedia('(max-width: 699px), (pointer: coarse)').matches,
  })

const tell = (worker: ServiceWorker, message: ToServiceWorker, ports: MessagePort[] = []) =>
  worker.postMessage(message, ports)

function takeOver({ waiting }: ServiceWorkerRegistration) {
  if (!waiting) return location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
  tell(waiting, { kind: 'take-over' })
  // The older worker may still be busy keeping files. The network has the newer page all the same.
  setTimeout(() => location.reload(), 1_500)
}

/** Whether the build of that worker is the one this page was made of. */
function holdsThisPage(worker: ServiceWorker): Promise<boolean> {
  const parts = document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>(
    'head > script[type=module], head > link[rel=stylesheet]',
  )
  const addresses = [...parts].map((part) => ('src' in part ? part.src : part.href))
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true)
    tell(worker, { kind: 'do-you-hold', addresses }, [port2])
  })
}

import { Fragment } from 'react'
import { keyMap } from '../key-map.ts'
import { KeysOf } from '../ui/Kbd.tsx'
import { Modal } from '../ui/Modal.tsx'
import { Prose } from '../ui/Prose.tsx'
import { say } from '../words/say.ts'

interface Props {
  /** Undefined where there is no tour. */
  readonly onTour: (() => void) | undefined
  readonly onClose: () => void
}

export const HelpDialog = ({ onTour, onClose }: Props) => (
  <Modal
    title={say('Help')}
    description={say('Drydock reads a Dockerfile without building it.')}
    onClose={onClose}
  >
    <div className="space-y-4 overflow-y-auto p-4">
      <section>
        <h3 className="mb-2 font-medium">{say('Keys')}</h3>
        <dl className="grid grid-cols-[max-content_1fr] gap-x-5 gap-y-1.5">
          {[...Object.values(keyMap), ...editorKeys].map(({ keys, text }) => (
            <Fragment key={text}>
              <dt className="flex gap-1">
                <KeysOf keys={keys} />
              </dt>
              <dd className="text-muted">{say(text)}</dd>
            </Fragment>
          ))}
        </dl>
      </section>
      <section className="space-y-2 text-muted">
        <h3 className="font-medium text-text">{say('What the numbers are')}</h3>
        <p>
          <Prose>
            {say(
              'Megabytes as on disk, uncompressed, as `docker images` shows them. A solid bar is the least, the hatched part reaches to the most. Each number says in the Layers tab what it stands on: a measurement with its date, your own file, a rule of thumb, or nothing at all.',
            )}
          </Prose>
        </p>
        <p>
          {say(
            'A layer is sealed when its instruction ends. What a later layer deletes still ships; it is drawn in orange.',
          )}
        </p>
        {onTour && (
          <>
            <h3 className="pt-2 font-medium text-text">{say('Guided tour')}</h3>
            <p>
              {say('Seven steps from the usual file to a good one, in this editor and with these numbers.')}{' '}
              <button
                type="button"
                className="text-accent underline max-md:min-h-11"
                onClick={() => {
                  onClose()
                  onTour()
                }}
              >
                {say('Start the tour')}
              </button>
            </p>
          </>
        )}
        <h3 className="pt-2 font-medium text-text">{say('Handbook')}</h3>
        <p>
          <a className="text-accent underline" href="./handbook/" target="_blank" rel="noopener">
            {say('Every rule and every example')}
          </a>
          <span className="block">{say('Each has a page of its own, with the reason and what to do.')}</span>
        </p>
        <h3 className="pt-2 font-medium text-text">{say('Where your text goes')}</h3>
        <p>
          {say(
            'Nowhere. It is analysed in this page and kept in this browser. A share link holds the text itself, behind the #, which browsers do not send to servers.',
          )}
        </p>
      </section>
    </div>
  </Modal>
)

/** What the editor itself listens to, save on phones. */
const editorKeys = [
  { keys: 'Ctrl+Space', text: 'Complete what is being typed' },
  { keys: 'F12', text: 'Go to where a stage or variable is defined' },
  { keys: 'F2', text: 'Rename a stage or variable everywhere' },
  { keys: 'Shift+Alt+F', text: 'Format the text' },
  { keys: 'Ctrl+Shift+O', text: 'Outline' },
] as const

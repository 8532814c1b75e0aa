import { Component, type ReactNode } from 'react'

/** When Monaco fails, the text area is back, with the same text. */
export class OrPlain extends Component<{ readonly plain: ReactNode; readonly children: ReactNode }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? this.props.plain : this.props.children
  }
}

/** Where toasts appear: bottom left, three at most. Loaded after the first paint. */
import '@mantine/core/styles/Notification.layer.css'
import '@mantine/notifications/styles.layer.css'
import { Notifications } from '@mantine/notifications'

/** The place of all toasts; once in the app. */
export function Toasts() {
  return <Notifications position="bottom-left" limit={3} containerWidth={360} transitionDuration={120} zIndex={400} />
}

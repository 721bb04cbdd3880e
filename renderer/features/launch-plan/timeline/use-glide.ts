/** True for the moment in which bars glide from their old to their new days. */
import { useEffect, useState } from 'react'

/** A little longer than the motion itself (`--m-slow`), in milliseconds. */
const glideTime = 300

/** Turns on whenever `value` becomes another one, and off again once the motion is over. */
export function useGlide(value: unknown): boolean {
  const [glide, setGlide] = useState({ value, on: false })
  // Set while rendering, so that the new places and the motion arrive in the same frame.
  if (glide.value !== value) setGlide({ value, on: true })
  useEffect(() => {
    if (!glide.on) return
    const timer = setTimeout(() => setGlide((now) => ({ ...now, on: false })), glideTime)
    return () => clearTimeout(timer)
  }, [glide])
  return glide.on
}

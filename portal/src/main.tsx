import './design/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { queries } from './api/queries'
import { arrived } from './routes'
import { startTexts } from './texts/texts'

const texts = startTexts()
// Texts and routes are made ready one after the other, for the same reason as the first page is below.
await new Promise((done) => setTimeout(done))
const [router] = await Promise.all([arrived(), texts])
const root = document.getElementById('root')
if (root) {
  // As a transition the first page is made in small pieces of time, between which a slow phone listens to its user.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    ),
  )
}

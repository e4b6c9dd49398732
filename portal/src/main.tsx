import './design/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { queries } from './api/queries'
import { router } from './routes'
import { startTexts } from './texts/texts'

await startTexts()
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

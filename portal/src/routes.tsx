import { createBrowserRouter, type RouteObject } from 'react-router'
import { Layout } from './layout/Layout'
import { Broken } from './layout/Broken'
import { NotFound } from './layout/NotFound'

type Router = ReturnType<typeof createBrowserRouter>

/** One bundle per area; the name of an area is the name of its folder, by which `first.js` finds it too. */
const routes: RouteObject[] = [
  {
    Component: Layout,
    ErrorBoundary: Broken,
    children: [
      { index: true, lazy: () => import('./home') },
      { path: 'search', lazy: () => import('./search') },
      { path: 'items/:item', lazy: () => import('./items') },
      { path: 'track', lazy: () => import('./track') },
      { path: 'cases', lazy: () => import('./cases') },
      { path: 'cases/:id', lazy: () => import('./case') },
      { path: 'cases/:id/supplement', lazy: () => import('./case/supplement') },
      { path: 'cases/:id/owed', lazy: () => import('./case/owed') },
      { path: 'inbox', lazy: () => import('./inbox') },
      { path: 'mandates/*', lazy: () => import('./mandates') },
      { path: 'accesses', lazy: () => import('./accesses') },
      { path: 'consents', lazy: () => import('./consents') },
      { path: 'clients/*', lazy: () => import('./clients') },
      { path: 'me', lazy: () => import('./me') },
      { path: 'settings', lazy: () => import('./settings') },
      { path: 'apply/*', lazy: () => import('./apply') },
      { path: '*', Component: NotFound },
    ],
  },
  {
    path: 'desk/officials/import',
    lazy: () => import('./desk/officials/import'),
    ErrorBoundary: Broken,
  },
  {
    path: 'desk/officials',
    lazy: () => import('./desk/officials'),
    ErrorBoundary: Broken,
    children: [
      { index: true, element: null },
      { path: ':official', element: null },
    ],
  },
  {
    path: 'desk/people',
    lazy: () => import('./desk/people'),
    ErrorBoundary: Broken,
  },
  {
    path: 'desk/window',
    lazy: () => import('./desk/window'),
    ErrorBoundary: Broken,
    children: [
      { index: true, element: null },
      { path: ':case', element: null },
    ],
  },
  {
    path: 'desk/visits',
    lazy: () => import('./desk/visits'),
    ErrorBoundary: Broken,
  },
  {
    path: 'desk/clients',
    lazy: () => import('./desk/clients'),
    ErrorBoundary: Broken,
    children: [
      { index: true, element: null },
      { path: ':client', element: null },
    ],
  },
  {
    path: 'desk/catalogue',
    lazy: () => import('./desk/catalogue'),
    ErrorBoundary: Broken,
    children: [
      { index: true, element: null },
      { path: 'conflicts', element: null },
      { path: 'quality', element: null },
      { path: 'adopting', element: null },
      { path: 'items/:item', element: null },
      { path: 'drafts/:draft', element: null },
    ],
  },
  {
    path: 'desk/inbox',
    lazy: () => import('./desk/inbox'),
    ErrorBoundary: Broken,
  },
  {
    path: 'desk/supervision',
    lazy: () => import('./desk/supervision'),
    ErrorBoundary: Broken,
  },
  {
    path: 'desk/audit',
    lazy: () => import('./desk/audit'),
    ErrorBoundary: Broken,
  },
  {
    path: 'desk/calendar',
    lazy: () => import('./desk/calendar'),
    ErrorBoundary: Broken,
  },
  {
    path: 'desk/ratings',
    lazy: () => import('./desk/ratings'),
    ErrorBoundary: Broken,
  },
  {
    path: 'desk',
    lazy: () => import('./desk'),
    ErrorBoundary: Broken,
    children: [
      { index: true, element: null },
      { path: 'cases/:case', element: null },
      { path: '*', Component: NotFound },
    ],
  },
]

/** Loads the page of this address, with what it shows; until then the shape of one in `index.html` stays. */
export function arrived(): Promise<Router> {
  const router = createBrowserRouter(routes)
  if (router.state.initialized) return Promise.resolve(router)
  return new Promise((done) => {
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return
      stop()
      done(router)
    })
  })
}

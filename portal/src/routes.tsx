import { createBrowserRouter, type RouteObject } from 'react-router'
import { Layout } from './layout/Layout'
import { Broken } from './layout/Broken'
import { Loading } from './layout/Loading'
import { NotFound } from './layout/NotFound'

/** One bundle per area; the name of an area is the name of its folder, by which `first.js` finds it too. */
const routes: RouteObject[] = [
  {
    Component: Layout,
    ErrorBoundary: Broken,
    children: [
      {
        HydrateFallback: Loading,
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
    ],
  },
  {
    path: 'desk/officials/import',
    lazy: () => import('./desk/officials/import'),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: 'desk/officials',
    lazy: () => import('./desk/officials'),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
    children: [
      { index: true, element: null },
      { path: ':official', element: null },
    ],
  },
  {
    path: 'desk/people',
    lazy: () => import('./desk/people'),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: 'desk/window',
    lazy: () => import('./desk/window'),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
    children: [
      { index: true, element: null },
      { path: ':case', element: null },
    ],
  },
  {
    path: 'desk/visits',
    lazy: () => import('./desk/visits'),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: 'desk/clients',
    lazy: () => import('./desk/clients'),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
    children: [
      { index: true, element: null },
      { path: ':client', element: null },
    ],
  },
  {
    path: 'desk/catalogue',
    lazy: () => import('./desk/catalogue'),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
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
    HydrateFallback: Loading,
  },
  {
    path: 'desk/supervision',
    lazy: () => import('./desk/supervision'),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: 'desk/audit',
    lazy: () => import('./desk/audit'),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: 'desk/calendar',
    lazy: () => import('./desk/calendar'),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: 'desk/ratings',
    lazy: () => import('./desk/ratings'),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: 'desk',
    lazy: () => import('./desk'),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
    children: [
      { index: true, element: null },
      { path: 'cases/:case', element: null },
      { path: '*', Component: NotFound },
    ],
  },
]

export const router = createBrowserRouter(routes)

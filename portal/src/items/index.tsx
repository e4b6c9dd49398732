export { ItemPage as Component } from './ItemPage'
export { loader } from './load'

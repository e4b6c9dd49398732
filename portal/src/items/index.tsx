export { ItemPage as Component } from './ItemPage'

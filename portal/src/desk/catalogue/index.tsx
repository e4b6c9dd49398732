export { Catalogue as Component } from './Catalogue'
export { loader } from './load'

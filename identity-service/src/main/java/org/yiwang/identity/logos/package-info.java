/** Logos of integrators' clients: fetched once after the approval, made into pictures of our own, and shown from here. */
@NullMarked
package org.yiwang.identity.logos;

import org.jspecify.annotations.NullMarked;

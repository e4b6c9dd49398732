/** OAuth clients of integrators: registered by self-service, tried in a sandbox, approved for production. */
@NullMarked
package org.yiwang.identity.clients;

import org.jspecify.annotations.NullMarked;

/** Where people receive mail, as their Keycloak profiles say. */
@NullMarked
package org.yiwang.identity.contacts;

import org.jspecify.annotations.NullMarked;

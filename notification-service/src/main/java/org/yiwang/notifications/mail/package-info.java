/** E-mail: what a letter looks like and how it is handed to the mail server. */
@NullMarked
package org.yiwang.notifications.mail;

import org.jspecify.annotations.NullMarked;

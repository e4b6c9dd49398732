/** The SMTP sink of one machine: takes every letter, keeps it on disk and shows it on a page. */
@NullMarked
package org.yiwang.local.mail;

import org.jspecify.annotations.NullMarked;

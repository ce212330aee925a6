/**
 * Pages on which people, groups and applications are added, changed and removed while the
 * emulator runs.
 */
@NullMarked
package com.example.identityemulator.portal;

import org.jspecify.annotations.NullMarked;

/**
 * Break it live: one check of the running system is switched off, so that people see the
 * attack that it stops.
 */
@NullMarked
package com.example.quartet.workshop.checks;

import org.jspecify.annotations.NullMarked;

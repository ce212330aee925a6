/**
 * What was asked lately, what was checked, and what was decided.
 */
@NullMarked
package com.example.identityemulator.journal;

import org.jspecify.annotations.NullMarked;

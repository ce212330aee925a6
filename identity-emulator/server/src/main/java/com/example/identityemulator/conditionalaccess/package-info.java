/**
 * Decides which Conditional Access policies apply to a person's request, and what they
 * ask for.
 */
@NullMarked
package com.example.identityemulator.conditionalaccess;

import org.jspecify.annotations.NullMarked;

/**
 * A local identity provider that speaks the v2.0 dialect of the Microsoft identity
 * platform.
 */
@NullMarked
package com.example.identityemulator;

import org.jspecify.annotations.NullMarked;

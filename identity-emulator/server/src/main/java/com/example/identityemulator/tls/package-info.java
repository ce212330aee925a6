/**
 * The https listener and the development CA that vouches for it.
 */
@NullMarked
package com.example.identityemulator.tls;

import org.jspecify.annotations.NullMarked;

/**
 * The keys that sign tokens: published, rolled over, and kept over a restart.
 */
@NullMarked
package com.example.identityemulator.token.keys;

import org.jspecify.annotations.NullMarked;

/**
 * The keys that sign tokens: published, rolled over, and kept over a restart.
 */
package com.example.identityemulator.token.keys;

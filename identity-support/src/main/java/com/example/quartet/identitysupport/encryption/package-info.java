/**
 * Encrypts what a module keeps outside of its memory, so that no one else can read it.
 */
@NullMarked
package com.example.quartet.identitysupport.encryption;

import org.jspecify.annotations.NullMarked;

/**
 * Who the caller is, as the second tier knows them: asked on the caller's behalf.
 */
@NullMarked
package com.example.quartet.todoapi.me;

import org.jspecify.annotations.NullMarked;

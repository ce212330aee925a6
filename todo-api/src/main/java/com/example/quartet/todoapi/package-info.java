/**
 * The first tier: keeps all people's to-dos, and asks the second tier about people on
 * their behalf.
 */
@NullMarked
package com.example.quartet.todoapi;

import org.jspecify.annotations.NullMarked;

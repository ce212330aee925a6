/**
 * The to-do list on the screen, with due dates that read right.
 */
@NullMarked
package com.example.quartet.webapp.todos;

import org.jspecify.annotations.NullMarked;

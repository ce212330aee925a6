/**
 * The to-do list on the screen, with due dates that read right.
 */
package com.example.quartet.webapp.todos;

/**
 * The first tier: keeps everybody's to-dos, and asks the second tier about people on
 * their behalf.
 */
package com.example.quartet.todoapi;

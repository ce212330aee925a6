/**
 * In the workshop alone: what the daemon tells of its runs, for administrators to see.
 */
package com.example.quartet.todoapi.workshop;

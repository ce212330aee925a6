package com.example.quartet.todoapi.todos;

/**
 * Which to-dos to list.
 */
enum Which {

	ALL, OPEN, DONE

}

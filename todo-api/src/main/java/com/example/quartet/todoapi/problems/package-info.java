/**
 * What is wrong with a request, in one sentence that names the field.
 */
package com.example.quartet.todoapi.problems;

/**
 * What the daemon did at night, kept for the administrators of each tenant.
 */
package com.example.quartet.todoapi.runs;

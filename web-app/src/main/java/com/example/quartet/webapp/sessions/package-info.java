/**
 * Where sessions live when there is more than one instance.
 */
package com.example.quartet.webapp.sessions;

/**
 * Who the caller is, as the second tier knows them: asked on the caller's behalf.
 */
package com.example.quartet.todoapi.me;

/**
 * The description of this API for people and programs, made from the code it describes.
 */
package com.example.quartet.todoapi.document;

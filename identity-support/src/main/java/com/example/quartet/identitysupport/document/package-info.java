/**
 * The description of an API for people and programs, made from the code it describes.
 */
package com.example.quartet.identitysupport.document;

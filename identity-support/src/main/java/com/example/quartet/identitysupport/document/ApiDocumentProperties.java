package com.example.quartet.identitysupport.document;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a description says that is nowhere in the code.
 *
 * @param title the API's name
 * @param about what it is for
 * @param scopes what each of them lets a person do
 */
@ConfigurationProperties("quartet.identity.api.document")
record ApiDocumentProperties(String title, String about, Map<String, String> scopes) {
}

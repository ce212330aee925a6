package com.example.quartet.identityemulator.directory;

/**
 * A certificate, as base64 of its DER bytes.
 */
public record KeyCredential(String displayName, String type, String usage, byte[] key) {

}

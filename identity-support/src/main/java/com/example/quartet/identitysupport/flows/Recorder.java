package com.example.quartet.identitysupport.flows;

/**
 * Where a module keeps the messages that it sends.
 */
public interface Recorder {

	/**
	 * Keeps a message, or forgets it where nobody could be shown it.
	 * @param message without its secrets
	 */
	void record(Message message);

}

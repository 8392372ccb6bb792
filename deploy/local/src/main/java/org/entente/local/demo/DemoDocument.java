package org.entente.local.demo;

/**
 * A short document written for the demo, and what its submitter says about it.
 *
 * @param file name of its text among the resources
 * @param submittedBy the sign-in that submits it
 */
record DemoDocument(
        String file,
        String submittedBy,
        String title,
        String sourceUrl,
        String publisher,
        String publishedOn,
        String language) {}

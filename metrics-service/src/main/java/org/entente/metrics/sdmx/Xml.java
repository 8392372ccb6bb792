package org.entente.metrics.sdmx;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SDMX-ML 2.1, which older clients read: a message with its namespaces and header, and the elements in it. */
final class Xml {

    private static final String BASE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    /** What writes a part of a message. */
    interface Part {
        void write(Xml xml) throws XMLStreamException;
    }

    private Xml() throws XMLStreamException {
        this.out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /** A message of that name with what the part writes. */
    static String message(String name, Part part) {
        try {
            Xml xml = new Xml();
            xml.out.writeStartDocument("UTF-8", "1.0");
            xml.out.writeStartElement("mes:" + name);
            xml.out.writeAttribute("xmlns:mes", BASE + "message");
            xml.out.writeAttribute("xmlns:str", BASE + "structure");
            xml.out.writeAttribute("xmlns:com", BASE + "common");
            xml.out.writeAttribute("xmlns:ss", BASE + "data/structurespecific");
            xml.out.writeAttribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
            part.write(xml);
            xml.out.writeEndElement();
            xml.out.writeEndDocument();
            return xml.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML can always be written to memory", e);
        }
    }

    /** The header, which may go on with what the part writes. */
    void header(UUID id, Instant prepared, String sender, Part rest) throws XMLStreamException {
        element("mes:Header", header -> {
            header.text("mes:ID", "ID-" + id);
            header.text("mes:Test", "false");
            header.text("mes:Prepared", prepared.truncatedTo(ChronoUnit.SECONDS).toString());
            header.empty("mes:Sender", "id", sender);
            rest.write(header);
        });
    }

    /** An element with attributes, given as names and values in turn, and what the part writes. */
    void element(String name, Part content, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
        content.write(this);
        out.writeEndElement();
    }

    /** An element with attributes only. */
    void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    /** An element with text only. */
    void text(String name, String content) throws XMLStreamException {
        element(name, xml -> xml.out.writeCharacters(content));
    }

    /** A name in English. */
    void name(String name) throws XMLStreamException {
        element("com:Name", xml -> xml.out.writeCharacters(name), "xml:lang", "en");
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }
}
